/**
 * AWS services that have a local stand-in: folders for S3 buckets, other definitions for child
 * executions. May use json and the contract. Start reading at {@link
 * asl.function.service.FolderStore}.
 */
@NullMarked
package asl.function.service;

import org.jspecify.annotations.NullMarked;
