package asl.function.jar;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a handler may ask about its call. */
final class HostContext implements Context {
  private static final ScheduledThreadPoolExecutor DEADLINES = deadlines();

  private final HostRequest request;
  private final LambdaLogger logger;
  private final ScheduledFuture<?> deadline;

  HostContext(HostRequest request, LambdaLogger logger) {
    this.request = request;
    this.logger = logger;
    this.deadline = DEADLINES.schedule(() -> {}, request.remainingMillis(), TimeUnit.MILLISECONDS);
  }

  private static ScheduledThreadPoolExecutor deadlines() {
    return new ScheduledThreadPoolExecutor(
        1,
        action -> {
          Thread thread = new Thread(action, "deadlines");
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public String getAwsRequestId() {
    return request.text("requestId");
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/" + getFunctionName();
  }

  @Override
  public String getLogStreamName() {
    return "local";
  }

  @Override
  public String getFunctionName() {
    return request.text("name");
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return request.text("arn");
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return request.value("clientContext") instanceof Map<?, ?> told
        ? new HostClientContext(told)
        : null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return (int) Math.max(0, deadline.getDelay(TimeUnit.MILLISECONDS));
  }

  @Override
  public int getMemoryLimitInMB() {
    return 128;
  }

  @Override
  public LambdaLogger getLogger() {
    return logger;
  }
}
