/** Tests of buckets as folders. */
@NullMarked
package asl.function.bucket;

import org.jspecify.annotations.NullMarked;
