package dev.deskhand.bot.attachment;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: the tag {@code Orientation} of a JPEG file's Exif block (Exif 2.32, section 4.6.4), 1 to 8. A
 * file without one, or with a block that makes no sense, is upright.
 *
 * @param tag 1 upright, 3 upside down, 6 and 8 on its sides; 2, 4, 5 and 7 the same in a mirror
 */
record Orientation(int tag) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APPLICATION_1 = 0xFFE1;
    private static final long EXIF = 0x457869660000L;
    private static final int ORIENTATION = 0x0112;

    Orientation {
        if (tag < 1 || tag > 8) {
            throw new IllegalArgumentException("orientation is " + tag + ", must be 1 to 8");
        }
    }

    static Orientation of(byte[] jpeg) {
        try {
            return inSegments(ByteBuffer.wrap(jpeg));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static Orientation inSegments(ByteBuffer jpeg) {
        if (Short.toUnsignedInt(jpeg.getShort()) != START_OF_IMAGE) {
            return UPRIGHT;
        }
        for (int marker = 0; marker != START_OF_SCAN; ) {
            marker = Short.toUnsignedInt(jpeg.getShort());
            int length = Short.toUnsignedInt(jpeg.getShort()) - 2;
            ByteBuffer segment = jpeg.slice(jpeg.position(), length);
            jpeg.position(jpeg.position() + length);
            if (marker == APPLICATION_1 && length > 14 && (segment.getLong(0) >>> 16) == EXIF) {
                return inExif(segment.slice(6, length - 6));
            }
        }
        return UPRIGHT;
    }

    private static Orientation inExif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                return new Orientation(Short.toUnsignedInt(tiff.getShort(entry + 8)));
            }
        }
        return UPRIGHT;
    }

    /** The size of an upright picture that was kept with this width and height. */
    PixelSize sizeOf(int width, int height) {
        return tag >= 5 ? new PixelSize(height, width) : new PixelSize(width, height);
    }

    /** What makes a picture upright that was kept with this width and height. */
    AffineTransform transform(int width, int height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
