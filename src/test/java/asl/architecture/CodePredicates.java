package asl.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** What counts as touching a stream, reading the time, starting a thread and so on. */
final class CodePredicates {
  private static final Set<String> TIME_TYPES =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.OffsetDateTime",
          "java.time.Year",
          "java.time.ZonedDateTime");

  private static final Set<String> THREAD_TYPES =
      Set.of(
          "java.lang.Thread",
          "java.util.Timer",
          "java.util.concurrent.Executors",
          "java.util.concurrent.ExecutorService",
          "java.util.concurrent.ForkJoinPool",
          "java.util.concurrent.ScheduledExecutorService",
          "java.util.concurrent.ScheduledThreadPoolExecutor",
          "java.util.concurrent.ThreadPoolExecutor");

  private static final Set<Class<?>> MUTABLE_TYPES =
      Set.of(
          AtomicBoolean.class,
          AtomicInteger.class,
          AtomicLong.class,
          AtomicReference.class,
          StringBuilder.class,
          ThreadLocal.class);

  private CodePredicates() {}

  /** Standard streams, the console and the ways to end the JVM. */
  static DescribedPredicate<JavaAccess<?>> standardStreamsOrExit() {
    return describe(
        "standard streams or System.exit",
        access ->
            (owner(access).equals("java.lang.System")
                    && Set.of("out", "err", "in", "exit", "console", "setOut", "setErr", "setIn")
                        .contains(access.getName()))
                || (owner(access).equals("java.lang.Runtime")
                    && Set.of("exit", "halt").contains(access.getName()))
                || access.getName().equals("printStackTrace"));
  }

  static DescribedPredicate<JavaAccess<?>> readingTime() {
    return describe(
        "the machine's time",
        access ->
            (owner(access).equals("java.lang.System")
                    && Set.of("currentTimeMillis", "nanoTime").contains(access.getName()))
                || (TIME_TYPES.contains(owner(access)) && access.getName().equals("now"))
                || (owner(access).equals("java.time.Clock")
                    && access.getName().startsWith("system"))
                || (owner(access).equals("java.lang.Thread") && access.getName().equals("sleep"))
                || (owner(access).equals("java.util.Date") && isNoArgumentConstructor(access)));
  }

  static DescribedPredicate<JavaAccess<?>> startingThreads() {
    return describe(
        "threads",
        access ->
            THREAD_TYPES.contains(owner(access))
                || (owner(access).equals("java.util.concurrent.CompletableFuture")
                    && access.getName().endsWith("Async"))
                || access.getName().equals("parallelStream"));
  }

  static DescribedPredicate<JavaAccess<?>> startingProcesses() {
    return describe(
        "processes",
        access ->
            owner(access).startsWith("java.lang.ProcessBuilder")
                || (owner(access).equals("java.lang.Runtime") && access.getName().equals("exec")));
  }

  /** Randomness that nobody seeded. */
  static DescribedPredicate<JavaAccess<?>> unseededRandomness() {
    return describe(
        "unseeded randomness",
        access ->
            (owner(access).equals("java.util.UUID") && access.getName().equals("randomUUID"))
                || (owner(access).equals("java.lang.Math") && access.getName().equals("random"))
                || owner(access).equals("java.util.concurrent.ThreadLocalRandom")
                || owner(access).equals("java.security.SecureRandom")
                || (access.getTargetOwner().isEquivalentTo(Random.class)
                    && isNoArgumentConstructor(access)));
  }

  /**
   * A static field that can change, or that holds something made to be changed. A private array is
   * taken for a lookup table.
   */
  static boolean isMutableStatic(JavaField field) {
    if (!field.getModifiers().contains(JavaModifier.STATIC)
        || field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
      return false;
    }
    return !field.getModifiers().contains(JavaModifier.FINAL) || isMadeToChange(field.getRawType());
  }

  private static boolean isMadeToChange(JavaClass type) {
    boolean concreteCollection =
        !type.isInterface()
            && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class));
    return concreteCollection || MUTABLE_TYPES.stream().anyMatch(type::isAssignableTo);
  }

  private static boolean isNoArgumentConstructor(JavaAccess<?> access) {
    return access.getTarget().getFullName().endsWith(".<init>()");
  }

  private static String owner(JavaAccess<?> access) {
    return access.getTargetOwner().getFullName();
  }
}
