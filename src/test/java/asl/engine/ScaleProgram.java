package asl.engine;

import asl.clock.VirtualClock;
import asl.function.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Large executions, each in a JVM of its own with little memory; see {@link ScaleIT}. */
final class ScaleProgram {
  private ScaleProgram() {}

  /** Runs the execution that the argument names and prints what came of it. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    switch (arguments[0]) {
      case "loop" -> out.println(loop());
      case "inline" -> out.println(inlineMap());
      default -> out.println(distributedMap());
    }
  }

  /** Half a million times through a Pass and a Choice state. */
  private static Object loop() throws Exception {
    return run(
        "{'StartAt':'Count','States':{"
            + "'Count':{'Type':'Pass','Parameters':{'n.$':'States.MathAdd($.n, 1)'},'Next':'Ask'},"
            + "'Ask':{'Type':'Choice','Choices':[{'Variable':'$.n','NumericLessThan':500000,"
            + "'Next':'Count'}],'Default':'Done'},"
            + "'Done':{'Type':'Succeed','OutputPath':'$.n'}}}",
        Map.of("n", 0),
        new MemoryObjects());
  }

  /** 100,000 iterations of a Pass and a Wait state, all there is to tell being their number. */
  private static Object inlineMap() throws Exception {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      items.add(i);
    }
    Object output =
        run(
            "{'StartAt':'Each','States':{'Each':{'Type':'Map','End':true,'ItemProcessor':{"
                + "'StartAt':'Hold','States':{'Hold':{'Type':'Wait','Seconds':60,'Next':'Add'},"
                + "'Add':{'Type':'Pass','Parameters':{'n.$':'States.MathAdd($, 1)'},'End':true}"
                + "}}}}}",
            items,
            new MemoryObjects());
    List<?> results = (List<?>) output;
    return results.size() + " " + results.get(results.size() - 1);
  }

  /** A million lines, a child execution each, and their results in a file. */
  private static Object distributedMap() throws Exception {
    Lines lines = new Lines(1_000_000);
    run(
        "{'StartAt':'Each','States':{'Each':{'Type':'Map','End':true,"
            + "'ItemReader':{'Resource':'arn:aws:states:::s3:getObject',"
            + "'ReaderConfig':{'InputType':'JSONL'},"
            + "'Parameters':{'Bucket':'in','Key':'lines.jsonl'}},"
            + "'ResultWriter':{'Resource':'arn:aws:states:::s3:putObject',"
            + "'WriterConfig':{'Transformation':'COMPACT','OutputType':'JSONL'},"
            + "'Parameters':{'Bucket':'out','Prefix':''}},"
            + "'ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED'},'StartAt':'Pick',"
            + "'States':{'Pick':{'Type':'Pass','OutputPath':'$.n','End':true}}}}}}",
        Map.of(),
        lines);
    return lines.writtenLines;
  }

  private static Object run(String definition, Object input, ObjectStore objects) throws Exception {
    ExecutionRequest request =
        new ExecutionRequest("run", "machine", input, false, new Limits(false, null));
    ExecutionResult result =
        TestRun.unheard(
            TestRun.json(definition), request, new VirtualClock(VirtualLoop.START), objects);
    if (result == null || result.output() == null) {
      throw new IllegalStateException("it failed: " + result);
    }
    return result.output();
  }

  /** Lines that are made as they are read, and counted as they are written. */
  private static final class Lines implements ObjectStore {
    private final int count;
    private long writtenLines;

    Lines(int count) {
      this.count = count;
    }

    @Override
    public InputStream open(String bucket, String key) {
      return new InputStream() {
        private byte[] line = {};
        private int at;
        private int made;

        @Override
        public int read() {
          if (at == line.length) {
            if (made == count) {
              return -1;
            }
            line = ("{\"n\":" + made++ + "}\n").getBytes(StandardCharsets.UTF_8);
            at = 0;
          }
          return line[at++];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
          int first = read();
          if (first < 0) {
            return -1;
          }
          target[offset] = (byte) first;
          int more = Math.min(length - 1, line.length - at);
          System.arraycopy(line, at, target, offset + 1, more);
          at += more;
          return more + 1;
        }
      };
    }

    @Override
    public OutputStream create(String bucket, String key) {
      boolean counted = key.endsWith("SUCCEEDED_0.jsonl");
      return new OutputStream() {
        @Override
        public void write(int octet) {
          if (counted && octet == '\n') {
            writtenLines++;
          }
        }
      };
    }

    @Override
    public List<StoredObject> list(String bucket, String prefix) throws IOException {
      throw new NoSuchObjectException(bucket, true);
    }
  }
}
