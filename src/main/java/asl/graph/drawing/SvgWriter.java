package asl.graph.drawing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a drawing as SVG: one file without references, text as text, and colours that follow the
 * page's scheme. Text whose widths are known is held to its measured length, whatever font is
 * there.
 */
public final class SvgWriter implements Figure.Visitor {
  private static final String FONTS = "'Liberation Sans',Arimo,Arial,Helvetica,sans-serif";

  private final StringBuilder body = new StringBuilder();
  private final Set<Ink> fills = EnumSet.noneOf(Ink.class);
  private final Set<Ink> strokes = EnumSet.noneOf(Ink.class);
  private String indent = "";

  private SvgWriter() {}

  /** The whole file. */
  public static String write(Drawing drawing) {
    SvgWriter writer = new SvgWriter();
    drawing.figures().forEach(figure -> figure.accept(writer));
    StringBuilder out = new StringBuilder(writer.body.length() + 4096);
    String width = number(Math.ceil(drawing.width()));
    String height = number(Math.ceil(drawing.height()));
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width);
    out.append("\" height=\"").append(height).append("\" viewBox=\"0 0 ").append(width);
    out.append(' ').append(height).append("\" role=\"graphics-document document\"");
    out.append(" aria-roledescription=\"flowchart\" aria-labelledby=\"asl-title asl-desc\">\n");
    out.append("<title id=\"asl-title\">").append(XmlText.escape(drawing.title()));
    out.append("</title>\n<desc id=\"asl-desc\">").append(XmlText.escape(drawing.description()));
    out.append("</desc>\n<style>\n");
    writer.style(out);
    return out.append("</style>\n").append(writer.body).append("</svg>\n").toString();
  }

  private void style(StringBuilder out) {
    out.append("text.asl{font-family:").append(FONTS).append(";white-space:pre}\n");
    out.append(".asl-b{font-weight:bold}\n");
    out.append(".asl-l{fill:none;stroke-linecap:round;stroke-linejoin:round}\n");
    colors(out, false);
    out.append("@media (prefers-color-scheme:dark){\n");
    colors(out, true);
    out.append("}\n");
  }

  private void colors(StringBuilder out, boolean dark) {
    for (Ink ink : Ink.values()) {
      String color = hex(dark ? ink.dark() : ink.light());
      if (fills.contains(ink)) {
        out.append(".asl-f-").append(name(ink)).append("{fill:").append(color).append("}\n");
      }
      if (strokes.contains(ink)) {
        out.append(".asl-s-").append(name(ink)).append("{stroke:").append(color).append("}\n");
      }
    }
  }

  @Override
  public void visitGroup(Figure.Group group) {
    body.append(indent).append("<g");
    if (group.tooltip().isEmpty()) {
      body.append(">\n");
    } else {
      body.append(" role=\"graphics-symbol\"><title>");
      body.append(XmlText.escape(String.join("\n", group.tooltip()))).append("</title>\n");
    }
    String outer = indent;
    indent = outer + " ";
    group.figures().forEach(figure -> figure.accept(this));
    indent = outer;
    body.append(indent).append("</g>\n");
  }

  @Override
  public void visitShape(Figure.Shape shape) {
    List<String> classes = new ArrayList<>();
    body.append(indent).append("<path");
    if (shape.fill() == null) {
      classes.add("asl-l");
    }
    add(classes, "asl-f-", fills, shape.fill());
    add(classes, "asl-s-", strokes, shape.stroke());
    body.append(" class=\"").append(String.join(" ", classes)).append('"');
    if (shape.stroke() != null) {
      body.append(" stroke-width=\"").append(number(shape.width())).append('"');
    }
    if (shape.dashed()) {
      body.append(" stroke-dasharray=\"5 4\"");
    }
    body.append(" d=\"");
    shape.outline().draw(new SvgPath(body));
    body.append("\"/>\n");
  }

  @Override
  public void visitText(Figure.Text text) {
    fills.add(text.ink());
    body.append(indent).append("<text class=\"asl asl-f-").append(name(text.ink()));
    body.append(text.font().bold() ? " asl-b" : "").append("\" font-size=\"");
    body.append(number(text.font().size())).append("\" x=\"").append(number(text.x()));
    body.append("\" y=\"").append(number(text.baseline())).append('"');
    if (AdvanceWidths.knows(text.text()) && !text.text().isEmpty()) {
      body.append(" textLength=\"").append(number(text.font().width(text.text())));
      body.append("\" lengthAdjust=\"spacingAndGlyphs\"");
    }
    body.append('>').append(XmlText.escape(text.text())).append("</text>\n");
  }

  private static void add(List<String> classes, String prefix, Set<Ink> used, @Nullable Ink ink) {
    if (ink != null) {
      used.add(ink);
      classes.add(prefix + name(ink));
    }
  }

  private static String name(Ink ink) {
    return ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String hex(int color) {
    return '#' + Integer.toHexString(0x1000000 | color).substring(1);
  }

  /** A number with at most two digits behind the point. */
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    String sign = hundredths < 0 ? "-" : "";
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    if (rest == 0) {
      return sign + whole;
    }
    String digits = rest % 10 == 0 ? Long.toString(rest / 10) : (rest < 10 ? "0" : "") + rest;
    return sign + whole + '.' + digits;
  }
}
