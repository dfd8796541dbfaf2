/**
 * Tasks that call AWS services through the installed AWS CLI: names, casing, error names, jobs that
 * are waited for. May use json, function.mapping and function.process. Start reading at {@link
 * asl.function.aws.AwsTasks}.
 */
@NullMarked
package asl.function.aws;

import org.jspecify.annotations.NullMarked;
