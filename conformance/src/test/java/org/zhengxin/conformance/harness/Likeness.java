package org.zhengxin.conformance.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Compares pictures of pages with those that are kept. Both are reduced to a quarter, each pixel the mean of sixteen: what
 * is left shows what stands where and in which colour, and does not mind how a font's edges are smoothed.
 */
public final class Likeness {
    private static final int SCALE = 4;
    private static final int TOLERANCE = 40;
    private static final double MOST_DIFFERENT = 0.004;
    private static final int MARK = 0xff00ff;

    private final Path kept;
    private final Path seen = Path.of("target/look");
    private final boolean renew;

    /** With the system property {@code zhengxin.look=renew} the pictures are kept anew instead of compared. */
    public Likeness(Path kept) {
        this.kept = kept;
        this.renew = System.getProperty("zhengxin.look", "").equals("renew");
    }

    /** Asserts that a picture is like the one that is kept under a name; else leaves what is seen in {@code target/look}. */
    public void require(String name, byte[] png) {
        try {
            BufferedImage now = reduced(ImageIO.read(new ByteArrayInputStream(png)));
            Path file = kept.resolve(name + ".png");
            if (renew) {
                write(now, file);
                return;
            }
            assertThat(file)
                    .as("a picture to compare with; see CONTRIBUTING.md on how to keep one")
                    .exists();
            BufferedImage before = ImageIO.read(file.toFile());
            BufferedImage difference = difference(before, now);
            if (difference != null) {
                write(now, seen.resolve(name + ".png"));
                write(difference, seen.resolve(name + "-difference.png"));
                throw new AssertionError("%s looks different: compare %s with %s, differences are magenta"
                        .formatted(name, file, seen.resolve(name + "-difference.png")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the later picture with the differences marked, or null if there are few. */
    private static BufferedImage difference(BufferedImage before, BufferedImage now) {
        int width = Math.max(before.getWidth(), now.getWidth());
        int height = Math.max(before.getHeight(), now.getHeight());
        BufferedImage marked = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int different = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean same =
                        inside(before, x, y) && inside(now, x, y) && alike(before.getRGB(x, y), now.getRGB(x, y));
                different += same ? 0 : 1;
                marked.setRGB(x, y, same ? now.getRGB(x, y) : MARK);
            }
        }
        return different > MOST_DIFFERENT * width * height ? marked : null;
    }

    private static boolean inside(BufferedImage picture, int x, int y) {
        return x < picture.getWidth() && y < picture.getHeight();
    }

    private static boolean alike(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage reduced(BufferedImage picture) {
        int width = picture.getWidth() / SCALE;
        int height = picture.getHeight() / SCALE;
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                small.setRGB(x, y, mean(picture.getRGB(x * SCALE, y * SCALE, SCALE, SCALE, null, 0, SCALE)));
            }
        }
        return small;
    }

    private static int mean(int[] colours) {
        int mean = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int sum = 0;
            for (int colour : colours) {
                sum += colour >> shift & 0xff;
            }
            mean |= sum / colours.length << shift;
        }
        return mean;
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(picture, "png", file.toFile());
    }
}
