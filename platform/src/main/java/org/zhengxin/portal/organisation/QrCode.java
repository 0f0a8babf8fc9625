package org.zhengxin.portal.organisation;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as the path of an SVG (二维码): no image to fetch, sharp on paper.
 *
 * @param side width and height with the quiet zone, in modules
 * @param path the dark modules
 */
record QrCode(int side, String path) {

    private static final int QUIET = 4;

    static QrCode of(String text) {
        ByteMatrix modules = encoded(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            appendRow(path, modules, y);
        }
        return new QrCode(modules.getWidth() + 2 * QUIET, path.toString());
    }

    private static void appendRow(StringBuilder path, ByteMatrix modules, int y) {
        int x = 0;
        while (x < modules.getWidth()) {
            int begin = x;
            while (x < modules.getWidth() && modules.get(x, y) == 1) {
                x++;
            }
            if (x > begin) {
                path.append('M').append(begin + QUIET).append(' ').append(y + QUIET);
                path.append('h')
                        .append(x - begin)
                        .append("v1h-")
                        .append(x - begin)
                        .append('z');
            }
            x++;
        }
    }

    private static ByteMatrix encoded(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("The text does not fit into a QR code", tooLong);
        }
    }
}
