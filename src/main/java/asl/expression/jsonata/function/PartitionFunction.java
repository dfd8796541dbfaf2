package asl.expression.jsonata.function;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code $partition(array, size)}: the array cut into chunks of the size, the last one possibly
 * smaller. AWS's counterpart of {@code States.ArrayPartition}.
 */
final class PartitionFunction extends BuiltinFunction {
  PartitionFunction() {
    super("partition", "<an:a>", 2);
  }

  @Override
  protected @Nullable Object apply(Arguments arguments) {
    List<@Nullable Object> array = arguments.array(0);
    Number size = arguments.number(1);
    if (array == null || size == null) {
      return null;
    }
    int chunk = size.intValue();
    if (chunk <= 0 || size.doubleValue() != Math.rint(size.doubleValue())) {
      throw error("D3137", "The chunk size of $partition must be a positive integer");
    }
    List<List<@Nullable Object>> chunks = new ArrayList<>();
    for (int from = 0; from < array.size(); from += chunk) {
      int to = (int) Math.min((long) from + chunk, array.size());
      chunks.add(new ArrayList<>(array.subList(from, to)));
    }
    return chunks;
  }
}
