package dev.deskhand.bot.attachment;

/** Width and height of an image, in pixels. */
record PixelSize(int width, int height) {

    long pixels() {
        return (long) width * height;
    }
}
