/**
 * Buckets as folders: {@link asl.function.bucket.FolderBuckets}. May use the contract of the room.
 */
@NullMarked
package asl.function.bucket;

import org.jspecify.annotations.NullMarked;
