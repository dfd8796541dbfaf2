/**
 * What holds when the command line says nothing: environment variables and {@code .asl.yaml}. Holds
 * the options as they may be set and the readers of both. May use what app may. Start reading at
 * {@link asl.app.config.Configuration}.
 */
@NullMarked
package asl.app.config;

import org.jspecify.annotations.NullMarked;
