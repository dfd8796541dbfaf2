"""Writes the outlines of a font's letters for asl.graph.raster.GlyphOutlines.

Usage: extract.py FONT.ttf OUT.bin      (needs fontTools)
Format, big endian: glyph count (2 bytes), then for each glyph, by code point: code point (2),
advance in thousandths of the size (2), byte count (2), and its pieces: 1 move, 2 line, 3 quadratic
curve, 0 end of a contour; each with signed variable-length differences, in font units of 1/2048.
"""
import struct, sys
from fontTools.pens.basePen import BasePen, decomposeQuadraticSegment
from fontTools.ttLib import TTFont

RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x391, 0x3C9), (0x400, 0x45F), (0x2010, 0x2026),
          (0x20AC, 0x20AC), (0x2190, 0x2195), (0x2260, 0x2265)]


class Pieces(BasePen):
    def __init__(self, glyphs):
        super().__init__(glyphs)
        self.out, self.at = bytearray(), (0, 0)

    def put(self, operation, *points):
        self.out.append(operation)
        for point in points:
            for now, before in zip(point, self.at):
                number = round(now) - round(before)
                number = number * 2 if number >= 0 else -number * 2 - 1
                while number > 127:
                    self.out.append(number & 127 | 128)
                    number >>= 7
                self.out.append(number)
            self.at = point

    def _moveTo(self, point):
        self.put(1, point)

    def _lineTo(self, point):
        self.put(2, point)

    def _qCurveToOne(self, control, point):
        self.put(3, control, point)

    def _closePath(self):
        self.out.append(0)


font = TTFont(sys.argv[1])
names, glyphs = font.getBestCmap(), font.getGlyphSet()
unit = font["head"].unitsPerEm
assert unit == 2048
records = []
for low, high in RANGES:
    for code in range(low, high + 1):
        if code in names:
            pen = Pieces(glyphs)
            glyphs[names[code]].draw(pen)
            advance = round(font["hmtx"][names[code]][0] * 1000 / unit)
            records.append(struct.pack(">HHH", code, advance, len(pen.out)) + bytes(pen.out))
with open(sys.argv[2], "wb") as out:
    out.write(struct.pack(">H", len(records)) + b"".join(records))
