package asl.function.jar;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A class file in which {@link Runtime#halt} becomes {@link Runtime#exit}: both take a number and
 * give nothing, but the one ends the JVM before a run's history is complete and with whatever
 * number it likes, and the other lets shutdown hooks see to that.
 */
final class HaltingClass {
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int STRING = 8;
  private static final int METHOD = 10;
  private static final int NAME_AND_TYPE = 12;
  private static final int METHOD_HANDLE = 15;
  private static final int METHOD_TYPE = 16;
  private static final int MODULE = 19;
  private static final int PACKAGE = 20;

  /** Where the constants begin, behind magic, version and their number. */
  private static final int CONSTANTS = 10;

  private final byte[] bytes;
  private final int[] places;
  private final int end;

  private HaltingClass(byte[] bytes) throws IOException {
    this.bytes = bytes;
    places = new int[number(8)];
    int place = CONSTANTS;
    for (int i = 1; i < places.length; i++) {
      places[i] = place;
      int tag = bytes[place];
      place += 1 + length(tag, place);
      if (tag == LONG || tag == DOUBLE) {
        i++;
      }
    }
    end = place;
  }

  private int length(int tag, int place) throws IOException {
    return switch (tag) {
      case UTF8 -> 2 + number(place + 1);
      case LONG, DOUBLE -> 8;
      case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> 2;
      case METHOD_HANDLE -> 3;
      default -> 4;
    };
  }

  /** The same bytes where the class does not call it, or where they are none of a class. */
  static byte[] tamed(byte[] bytes) {
    if (!new String(bytes, StandardCharsets.ISO_8859_1).contains("halt")) {
      return bytes;
    }
    try {
      return new HaltingClass(bytes).tamed();
    } catch (IOException | IndexOutOfBoundsException e) {
      // The JVM tells what is wrong with it.
      return bytes;
    }
  }

  private byte[] tamed() throws IOException {
    byte[] tamed = bytes.clone();
    boolean found = false;
    int descriptor = 0;
    for (int place : places) {
      if (place > 0 && bytes[place] == METHOD && isHalt(place)) {
        found = true;
        descriptor = number(places[number(place + 3)] + 3);
        tamed[place + 3] = (byte) ((places.length + 1) >> 8);
        tamed[place + 4] = (byte) (places.length + 1);
      }
    }
    return found ? withExit(tamed, descriptor) : bytes;
  }

  private boolean isHalt(int place) throws IOException {
    int nameAndType = places[number(place + 3)];
    return text(number(places[number(place + 1)] + 1)).equals("java/lang/Runtime")
        && text(number(nameAndType + 1)).equals("halt");
  }

  /** Two constants more: the name, and the name with its type. */
  private byte[] withExit(byte[] tamed, int descriptor) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(tamed.length + 16);
    DataOutputStream data = new DataOutputStream(out);
    data.write(tamed, 0, 8);
    data.writeShort(places.length + 2);
    data.write(tamed, CONSTANTS, end - CONSTANTS);
    data.writeByte(UTF8);
    data.writeUTF("exit");
    data.writeByte(NAME_AND_TYPE);
    data.writeShort(places.length);
    data.writeShort(descriptor);
    data.write(tamed, end, tamed.length - end);
    return out.toByteArray();
  }

  private String text(int constant) throws IOException {
    int place = places[constant] + 1;
    return new DataInputStream(
            new ByteArrayInputStream(Arrays.copyOfRange(bytes, place, bytes.length)))
        .readUTF();
  }

  private int number(int place) {
    return (bytes[place] & 0xff) << 8 | (bytes[place + 1] & 0xff);
  }
}
