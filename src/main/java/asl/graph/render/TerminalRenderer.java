package asl.graph.render;

import asl.graph.StateGraph;

/**
 * The picture in a terminal. Where it is wider than the terminal, a list of the states and where
 * they lead is shown instead, and how the whole can be seen.
 */
final class TerminalRenderer implements TextRenderer {
  @Override
  public String text(StateGraph graph, RenderOptions options) {
    Overlay overlay = new Overlay(options.path());
    TerminalGlyphs glyphs = options.ascii() ? TerminalGlyphs.ASCII : TerminalGlyphs.UNICODE;
    int width = options.width() <= 0 ? Integer.MAX_VALUE : options.width();
    if (PictureLimits.excess(graph) != null) {
      TerminalListing listing = new TerminalListing(overlay, glyphs, width, options.color());
      return listing.draw(graph) + listing.note("The workflow is too large for a picture.");
    }
    TerminalPicture picture = new TerminalPicture(graph, overlay, glyphs);
    if (picture.width() <= width && !picture.isHuge()) {
      return picture.draw(options.color());
    }
    TerminalListing listing = new TerminalListing(overlay, glyphs, width, options.color());
    return listing.draw(graph) + listing.note(note(picture, width));
  }

  private static String note(TerminalPicture picture, int width) {
    if (picture.width() <= width) {
      return "The picture is too large for a terminal; see it with --output graph.svg.";
    }
    return "The picture is "
        + picture.width()
        + " columns wide. To see it, make the terminal that wide, or write it to a file with"
        + " --output graph.svg.";
  }
}
