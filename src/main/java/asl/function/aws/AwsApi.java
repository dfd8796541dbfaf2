package asl.function.aws;

import asl.function.RequestIds;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import org.jspecify.annotations.Nullable;

/**
 * An API action as a task names it, with the names of its errors.
 *
 * @param service the service
 * @param optimised the service's optimised integration; null for an AWS SDK integration
 * @param action the action in camelCase
 * @param ids what the service would call the requests
 */
record AwsApi(
    AwsService service, @Nullable OptimisedService optimised, String action, RequestIds ids) {
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int SERVER_FAULT = 500;

  /** The action of a resource; null if its service has no optimised integration. */
  static @Nullable AwsApi of(AwsResource resource, AwsServices services, RequestIds ids) {
    if (resource.sdk()) {
      return new AwsApi(services.get(resource.service()), null, resource.action(), ids);
    }
    OptimisedService optimised = OptimisedService.of(resource.service());
    return optimised == null
        ? null
        : new AwsApi(services.get(optimised.sdkName()), optimised, resource.action(), ids);
  }

  /** The service and the action as the AWS CLI has them. */
  String command() {
    return service.command() + " " + ActionName.kebab(action);
  }

  /** The service refused the request. */
  TaskUpdate.Failed refused(String code, String message) {
    String bare = code.substring(code.lastIndexOf('.') + 1);
    String request = ids.next();
    if (optimised == null) {
      String name =
          service.defines(bare)
              ? AwsService.pascal(service.exception(bare))
              : service.prefix() + "Exception";
      return failed(
          service.prefix() + "." + name,
          "%s (Service: %s, Status Code: %d, Request ID: %s)"
              .formatted(message, service.prefix(), status(bare), request));
    }
    String name = service.defines(bare) ? service.exception(bare) : optimised.general();
    return failed(
        optimised.prefix() + "." + name,
        "%s (Service: %s; Status Code: %d; Error Code: %s; Request ID: %s; Proxy: null)"
            .formatted(message, optimised.client(), status(bare), bare, request));
  }

  /** The request never came to the service. */
  TaskUpdate.Failed unsent(String message) {
    String prefix = optimised == null ? service.prefix() : optimised.prefix();
    return failed(prefix + ".SdkClientException", message);
  }

  /** A failure with a name of the integration's own. */
  TaskUpdate.Failed named(String name, String cause) {
    return failed((optimised == null ? service.prefix() : optimised.prefix()) + "." + name, cause);
  }

  private static TaskUpdate.Failed failed(String error, String cause) {
    return new TaskUpdate.Failed(Stage.RUN, error, cause);
  }

  /** The AWS CLI does not print the status; errors tell it by their names. */
  private static int status(String code) {
    if (code.startsWith("Internal") || code.startsWith("ServiceUnavailable")) {
      return SERVER_FAULT;
    }
    return code.startsWith("NoSuch") || code.contains("NotFound") ? NOT_FOUND : BAD_REQUEST;
  }
}
