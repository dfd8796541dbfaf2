package asl.function.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the mapping file and the command line say.
 *
 * @param functions the functions, in order
 * @param buckets the folder that stands for each bucket
 * @param stateMachines the definition that stands for each child state machine, by name or ARN
 * @param services the service integrations that are really called
 */
public record FunctionMapping(
    List<MappedFunction> functions,
    Map<String, Path> buckets,
    Map<String, Path> stateMachines,
    List<MappedService> services) {
  /** A mapping of nothing. */
  public static FunctionMapping empty() {
    return new FunctionMapping(List.of(), Map.of(), Map.of(), List.of());
  }

  /** This mapping with entries that win over its own. */
  public FunctionMapping overriddenBy(List<MappedFunction> others) {
    List<MappedFunction> all = new ArrayList<>(others);
    all.addAll(functions);
    return new FunctionMapping(List.copyOf(all), buckets, stateMachines, services);
  }

  /** This mapping with what another file says; of two entries for the same, the other's wins. */
  public FunctionMapping overriddenBy(FunctionMapping other) {
    Map<String, Path> folders = new LinkedHashMap<>(buckets);
    folders.putAll(other.buckets);
    Map<String, Path> machines = new LinkedHashMap<>(stateMachines);
    machines.putAll(other.stateMachines);
    List<MappedFunction> all = new ArrayList<>(other.functions);
    all.addAll(functions);
    List<MappedService> allServices = new ArrayList<>(other.services);
    allServices.addAll(services);
    return new FunctionMapping(List.copyOf(all), folders, machines, List.copyOf(allServices));
  }

  /** The function mapped for the state itself, by {@code state:NAME}; null if there is none. */
  public @Nullable MappedFunction forState(String stateName) {
    for (MappedFunction function : functions) {
      if (stateName.equals(function.key().stateName())) {
        return function;
      }
    }
    return null;
  }

  /**
   * The function mapped for a name or ARN; null if there is none.
   *
   * @param resource a function's name or ARN, or any other resource's ARN
   * @param qualifier the version or alias given beside it; null if none
   */
  public @Nullable MappedFunction forResource(String resource, @Nullable String qualifier) {
    MappedFunction best = null;
    FunctionKey.Fit bestFit = FunctionKey.Fit.NONE;
    for (MappedFunction function : functions) {
      FunctionKey.Fit fit = function.key().fit(resource, qualifier);
      if (fit.compareTo(bestFit) > 0) {
        best = function;
        bestFit = fit;
      }
    }
    String bare = withoutPattern(resource);
    return best == null && !bare.equals(resource) ? forResource(bare, qualifier) : best;
  }

  /** The service that is called for a Resource; null if none is mapped. */
  public @Nullable MappedService service(String resource) {
    MappedService best = null;
    for (MappedService service : services) {
      if (service.fits(resource) && (best == null || service.precision() > best.precision())) {
        best = service;
      }
    }
    return best;
  }

  /** The resource of a service integration without the pattern that says how it is waited for. */
  private static String withoutPattern(String resource) {
    int end =
        resource.endsWith(".waitForTaskToken")
            ? resource.length() - ".waitForTaskToken".length()
            : resource.lastIndexOf(".sync");
    return resource.contains(":states:::") && end > 0 ? resource.substring(0, end) : resource;
  }
}
