package asl.function.jar;

import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says of itself.
 *
 * @param told the members {@code client}, {@code custom} and {@code env}
 */
record HostClientContext(Map<?, ?> told) implements ClientContext {
  @Override
  public Client getClient() {
    return new HostClient(object("client"));
  }

  @Override
  public Map<String, String> getCustom() {
    return texts("custom");
  }

  @Override
  public Map<String, String> getEnvironment() {
    return texts("env");
  }

  private Map<?, ?> object(String name) {
    return told.get(name) instanceof Map<?, ?> map ? map : Map.of();
  }

  private Map<String, String> texts(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    object(name).forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
    return texts;
  }

  /** The caller's program. */
  private record HostClient(Map<?, ?> told) implements Client {
    @Override
    public @Nullable String getInstallationId() {
      return text("installation_id");
    }

    @Override
    public @Nullable String getAppTitle() {
      return text("app_title");
    }

    @Override
    public @Nullable String getAppVersionName() {
      return text("app_version_name");
    }

    @Override
    public @Nullable String getAppVersionCode() {
      return text("app_version_code");
    }

    @Override
    public @Nullable String getAppPackageName() {
      return text("app_package_name");
    }

    private @Nullable String text(String name) {
      return told.get(name) instanceof String text ? text : null;
    }
  }
}
