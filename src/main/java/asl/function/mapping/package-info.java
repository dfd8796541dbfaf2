/**
 * The mapping file: which local code answers for which function, and which folders stand for which
 * buckets. May use nothing but the YAML library. Start reading at {@link
 * asl.function.mapping.FunctionMapping} and {@link asl.function.mapping.MappingFile}.
 */
@NullMarked
package asl.function.mapping;

import org.jspecify.annotations.NullMarked;
