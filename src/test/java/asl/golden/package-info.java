/**
 * Compares output with files kept beside the inputs. Start reading at {@link
 * asl.golden.GoldenFile}.
 */
@NullMarked
package asl.golden;

import org.jspecify.annotations.NullMarked;
