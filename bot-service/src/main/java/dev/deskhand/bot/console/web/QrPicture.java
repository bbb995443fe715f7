package dev.deskhand.bot.console.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A text as a QR code, for an SVG of its own.
 *
 * @param size of a side, in modules, with the quiet zone
 * @param path one square for each dark module
 */
record QrPicture(int size, String path) {

    private static final int QUIET = 4;

    static QrPicture of(String text) {
        try {
            BitMatrix dark =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < dark.getHeight(); y++) {
                for (int x = 0; x < dark.getWidth(); x++) {
                    if (dark.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrPicture(dark.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("there is no QR code for so long a text", e);
        }
    }

    /** The value of the SVG's {@code viewBox}. */
    public String box() {
        return "0 0 " + size + " " + size;
    }
}
