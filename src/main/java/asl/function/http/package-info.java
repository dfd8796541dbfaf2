/**
 * What answers over HTTP: functions behind an endpoint, and the tasks that call HTTP APIs. May use
 * json, function.lambda, function.mapping and function.process. Start reading at {@link
 * asl.function.http.HttpFunction} and {@link asl.function.http.HttpTasks}.
 */
@NullMarked
package asl.function.http;

import org.jspecify.annotations.NullMarked;
