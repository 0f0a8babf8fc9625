package org.zhengxin.foundation.note;

import java.util.List;
import java.util.regex.Pattern;
import org.zhengxin.foundation.merkle.TreeHash;

/**
 * What a log says of itself at a moment (检查点), the text of a note, as C2SP tlog-checkpoint defines it.
 *
 * @param origin which log
 * @param size how many entries its tree has
 * @param root the tree's root
 * @param extensions further lines, none empty
 */
public record Checkpoint(String origin, long size, TreeHash root, List<String> extensions) {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int FEWEST_LINES = 3;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException for a line that is empty or breaks, a size below 0, or a root that is not the
     *     empty tree's although the size is 0
     */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (isNoLine(origin) || extensions.stream().anyMatch(Checkpoint::isNoLine) || size < 0) {
            throw new IllegalArgumentException("A checkpoint has an origin, a size and no empty lines");
        }
        if (size == 0 && !root.equals(TreeHash.EMPTY)) {
            throw new IllegalArgumentException("A tree without entries has one root only");
        }
    }

    /** A checkpoint without further lines. */
    public Checkpoint(String origin, long size, TreeHash root) {
        this(origin, size, root, List.of());
    }

    /**
     * Reads the text of a note.
     *
     * @throws IllegalArgumentException if it has not the form of a checkpoint
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length <= FEWEST_LINES || !lines[lines.length - 1].isEmpty()) {
            throw new IllegalArgumentException("A checkpoint has three lines or more");
        }
        if (!NUMBER.matcher(lines[1]).matches()) {
            throw new IllegalArgumentException("The second line of a checkpoint is its size");
        }
        return new Checkpoint(
                lines[0],
                Long.parseLong(lines[1]),
                TreeHash.parse(lines[2]),
                List.of(lines).subList(FEWEST_LINES, lines.length - 1));
    }

    /** Returns the text to sign. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n').append(root).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static boolean isNoLine(String line) {
        return line.isEmpty() || line.indexOf('\n') >= 0;
    }
}
