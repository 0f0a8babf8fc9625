package org.zhengxin.content.web;

/** Leaves out what XML 1.0 has no way to write (XML 字符): controls, lone surrogates, non-characters. */
final class XmlText {

    private XmlText() {}

    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isWritable).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isWritable(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
