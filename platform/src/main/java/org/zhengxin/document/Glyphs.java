package org.zhengxin.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which characters the fonts can print (字形). Names use characters outside the BMP and for private use that no font of
 * a reasonable size has; a reader must be able to tell which one stands there.
 */
final class Glyphs {
    private static final char MISSING = '〓';

    private Glyphs() {}

    /** Read with the first document: it takes some tenths of a second. */
    private static final class Known {
        private static final BitSet CHARACTERS = read();

        private static BitSet read() {
            BitSet common = new BitSet();
            common.set(0, Character.MAX_CODE_POINT + 1);
            for (Font font : Font.values()) {
                common.and(characters(font));
            }
            return common;
        }
    }

    /** Returns a text without what is invisible, and with the number of every character that cannot be printed. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(c, printable));
        return printable.toString();
    }

    private static void append(int c, StringBuilder printable) {
        if (c == '\n' || c == '\t' || Known.CHARACTERS.get(c)) {
            printable.appendCodePoint(c);
        } else if (Character.isSpaceChar(c)) {
            printable.append(' ');
        } else if (!isInvisible(c)) {
            printable.append(MISSING).append("(U+%04X)".formatted(c));
        }
    }

    /** Marks that turn the direction of what follows would show a name that is not there. */
    private static boolean isInvisible(int c) {
        boolean selector = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
        int type = Character.getType(c);
        return selector || Character.isISOControl(c) || type == Character.FORMAT || type == Character.SURROGATE;
    }

    private static BitSet characters(Font font) {
        try (InputStream in = font.stream();
                TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()))) {
            CmapLookup glyphs = parsed.getUnicodeCmapLookup();
            BitSet known = new BitSet();
            for (int c = ' '; c <= Character.MAX_CODE_POINT; c++) {
                if (glyphs.getGlyphId(c) != 0 && Character.getType(c) != Character.FORMAT) {
                    known.set(c);
                }
            }
            return known;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
