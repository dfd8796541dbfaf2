package asl.graph.raster;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The outlines of the letters that the tool brings along: Latin, Greek and Cyrillic and some signs
 * in one weight. They are taken from a font under the SIL Open Font License, whose text stands
 * beside them.
 */
final class GlyphOutlines {
  private final Map<Integer, Glyph> glyphs = new HashMap<>();

  private GlyphOutlines() {}

  /** Reads one weight. */
  static GlyphOutlines read(boolean bold) {
    String name = bold ? "outlines-bold.bin" : "outlines-regular.bin";
    GlyphOutlines outlines = new GlyphOutlines();
    try (InputStream in = GlyphOutlines.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + name + " is missing");
      }
      DataInputStream data = new DataInputStream(in);
      int count = data.readUnsignedShort();
      for (int i = 0; i < count; i++) {
        int codePoint = data.readUnsignedShort();
        int advance = data.readUnsignedShort();
        byte[] pieces = data.readNBytes(data.readUnsignedShort());
        outlines.glyphs.put(codePoint, new Glyph(advance, pieces));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outlines;
  }

  /** A letter; null if it is not brought along. */
  @Nullable Glyph glyph(int codePoint) {
    return glyphs.get(codePoint);
  }
}
