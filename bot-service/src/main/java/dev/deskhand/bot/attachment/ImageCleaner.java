package dev.deskhand.bot.attachment;

import static dev.deskhand.bot.attachment.FileExamination.refused;

import dev.deskhand.bot.problem.DeskhandException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/**
 * Draws images anew: upright, without the place and whatever else was written beside the picture. The size is read
 * before the picture, and only so many pictures are in memory at a time.
 */
@Component
class ImageCleaner {

    /** Beyond this an image is refused: it would take too long to read. */
    static final long MOST_PIXELS = 64_000_000;

    /** What is kept of it at most; larger ones are thinned out while they are read. */
    static final long MOST_PIXELS_KEPT = 12_000_000;

    private static final int LONGEST_SIDE = 30_000;
    private static final int AT_A_TIME = 2;
    private static final float JPEG_QUALITY = 0.9f;

    private final Semaphore places = new Semaphore(AT_A_TIME);

    /**
     * @throws DeskhandException 415 when the image cannot be read or is too large
     */
    CleanFile clean(byte[] content, FileType type) {
        places.acquireUninterruptibly();
        try {
            BufferedImage picture = upright(read(content, type), content, type);
            return new CleanFile(
                    type, write(picture, type), Optional.of(new PixelSize(picture.getWidth(), picture.getHeight())));
        } catch (DeskhandException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw refused("The image cannot be read.");
        } finally {
            places.release();
        }
    }

    private static BufferedImage read(byte[] content, FileType type) throws IOException {
        ImageReader reader = readerOf(type);
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            PixelSize size = new PixelSize(reader.getWidth(0), reader.getHeight(0));
            if (size.pixels() > MOST_PIXELS || Math.max(size.width(), size.height()) > LONGEST_SIDE) {
                throw refused("The image has " + size.width() + " × " + size.height() + " pixels; at most "
                        + MOST_PIXELS / 1_000_000 + " million may be sent.");
            }
            int step = (int) Math.ceil(Math.sqrt((double) size.pixels() / MOST_PIXELS_KEPT));
            ImageReadParam thinning = reader.getDefaultReadParam();
            thinning.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, thinning);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader readerOf(FileType type) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        if (!readers.hasNext()) {
            throw refused("Images of the type " + type.mediaType() + " cannot be read here.");
        }
        return readers.next();
    }

    private static BufferedImage upright(BufferedImage read, byte[] content, FileType type) {
        Orientation orientation = type == FileType.JPEG ? Orientation.of(content) : Orientation.UPRIGHT;
        boolean transparent = type == FileType.PNG && read.getColorModel().hasAlpha();
        PixelSize size = orientation.sizeOf(read.getWidth(), read.getHeight());
        BufferedImage picture = new BufferedImage(
                size.width(), size.height(), transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.drawImage(read, orientation.transform(read.getWidth(), read.getHeight()), null);
        graphics.dispose();
        return picture;
    }

    private static byte[] write(BufferedImage picture, FileType type) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                quality.setCompressionQuality(JPEG_QUALITY);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
