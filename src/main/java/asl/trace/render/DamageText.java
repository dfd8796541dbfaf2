package asl.trace.render;

import asl.history.HistoryDamage;
import asl.text.Columns;
import asl.text.Palette.Tone;
import asl.text.SafeText;
import org.jspecify.annotations.Nullable;

/** Says where a history is damaged. */
public final class DamageText {
  private DamageText() {}

  /** One sentence. */
  public static String text(HistoryDamage damage) {
    String place = damage.place();
    String last =
        damage.lastEventId() == 0 ? "nothing could be read" : "last event " + damage.lastEventId();
    return "The history is damaged or cut off"
        + (place.isEmpty() ? "" : " at " + place)
        + " ("
        + last
        + "): "
        + SafeText.line(damage.message());
  }

  /** Writes it, in as many lines as it takes; nothing for a whole history. */
  public static void render(@Nullable HistoryDamage damage, TextLayout layout, TraceOutput output) {
    if (damage != null) {
      for (String line : Columns.wrap(text(damage), layout.width())) {
        output.line(layout.palette().paint(Tone.BAD, line));
      }
    }
  }
}
