package asl.graph.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.graph.drawing.Drawing;
import asl.graph.drawing.Figure;
import asl.graph.drawing.Figure.Shape;
import asl.graph.drawing.Font;
import asl.graph.drawing.Ink;
import asl.graph.drawing.Outline;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngWriterTest {
  @Test
  void fillsAndLinesStandWhereTheyShould() throws Exception {
    BufferedImage image =
        paint(
            2,
            Shape.filled(Outline.rectangle(10, 10, 20, 100, 0), Ink.TASK),
            Shape.line(new Outline().moveTo(50, 20).lineTo(50, 150), Ink.ERROR, 4));
    assertEquals(400, image.getWidth());
    assertEquals(320, image.getHeight());
    assertEquals(Ink.PAGE.light(), color(image, 0, 0));
    assertEquals(Ink.TASK.light(), color(image, 20, 20));
    assertEquals(Ink.TASK.light(), color(image, 59, 219));
    assertEquals(Ink.PAGE.light(), color(image, 60, 219));
    assertEquals(Ink.PAGE.light(), color(image, 59, 220));
    assertEquals(Ink.ERROR.light(), color(image, 100, 150));
    assertEquals(Ink.PAGE.light(), color(image, 105, 150));
  }

  @Test
  void halfAPixelIsHalfAColour() throws Exception {
    BufferedImage image = paint(1, Shape.filled(Outline.rectangle(10, 10, 0.5, 5, 0), Ink.TEXT));
    int mixed = color(image, 10, 12) & 0xFF;
    int half = ((Ink.PAGE.light() & 0xFF) + (Ink.TEXT.light() & 0xFF)) / 2;
    assertTrue(Math.abs(mixed - half) <= 1, () -> "blue is " + mixed);
  }

  @Test
  void lettersHaveHoles() throws Exception {
    Font font = new Font(100, true);
    BufferedImage image = paint(1, new Figure.Text(10, 110, "O", font, Ink.TEXT));
    int middle = 10 + (int) (font.width("O") / 2);
    assertEquals(Ink.PAGE.light(), color(image, middle, 75));
    boolean dark = false;
    for (int x = 10; x < middle; x++) {
      dark |= color(image, x, 75) == Ink.TEXT.light();
    }
    assertTrue(dark, "the letter is drawn");
  }

  @Test
  void charactersWithoutALetterAreNamedAndBoxed() throws Exception {
    String text = "a \ue123 b \ue124\ue123";
    Figure figure = new Figure.Text(10, 60, text, new Font(20, false), Ink.TEXT);
    Drawing drawing = new Drawing(200, 160, "", "", List.of(figure));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(List.of(0xe123, 0xe124), List.copyOf(PngWriter.write(drawing, 1, out)));
    Font font = new Font(20, false);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    double left = 10 + font.width("a ");
    double width = font.width("\ue123");
    boolean line = false;
    for (int x = (int) left; x < left + width; x++) {
      line |= color(image, x, 52) != Ink.PAGE.light();
    }
    assertTrue(line, "a box stands for it");
  }

  private static BufferedImage paint(double scale, Figure... figures) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PngWriter.write(new Drawing(200, 160, "", "", List.of(figures)), scale, out);
    return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
  }

  private static int color(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 0xFFFFFF;
  }
}
