package org.zhengxin.catalog.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.zhengxin.catalog.CatalogueException;
import org.zhengxin.catalog.Release;

/** Makes a release of files, or refuses them with everything that is wrong with them. */
final class CatalogueLoader {

    private CatalogueLoader() {}

    /**
     * Reads a release.
     *
     * @param closed the closed lists, which come with the application
     * @param files the other files, in the order in which problems are reported
     * @throws CatalogueException when anything is not sound
     */
    static Release load(List<Source> closed, List<Source> files) {
        Problems problems = new Problems();
        ClosedLists lists = new ClosedLists();
        blocks(closed, problems).forEach(lists::read);
        List<Block> blocks = blocks(files, problems);
        Library library = new Library();
        blocks.forEach(library::readActs);
        blocks.forEach(library::readShared);
        KindReader kinds = new KindReader(library, lists);
        blocks.forEach(kinds::read);
        DeadlineReader deadlines = new DeadlineReader(library);
        blocks.forEach(deadlines::read);
        ProfileReader profiles = new ProfileReader(library, deadlines.deadlines());
        blocks.forEach(profiles::read);
        RepairReader repairs = new RepairReader(library);
        blocks.forEach(block -> repairs.readProcedures(block, deadlines.deadlines()));
        blocks.forEach(block -> repairs.readRules(block, kinds.kinds()));
        String id = id(blocks, problems);
        blocks.forEach(Block::finish);
        problems.throwIfAny();
        return new Release(
                id,
                hash(closed, files),
                lists.groups(),
                lists.personHeaders(),
                kinds.kinds(),
                deadlines.deadlines(),
                profiles.profiles(),
                repairs.rules());
    }

    private static List<Block> blocks(List<Source> files, Problems problems) {
        List<Block> blocks = new ArrayList<>();
        files.forEach(file -> YamlReader.read(file, problems).ifPresent(blocks::add));
        return blocks;
    }

    private static String id(List<Block> blocks, Problems problems) {
        List<String> ids =
                blocks.stream().flatMap(block -> block.find("release").stream()).toList();
        if (ids.isEmpty()) {
            problems.add(new Problems.Place("catalog", 1), "no file says which release this is");
            return Block.MISSING;
        }
        // A city's own files may name its variant of the shipped release.
        return String.join("+", ids);
    }

    private static String hash(List<Source> closed, List<Source> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Source source : concat(closed, files)) {
                byte[] content = source.content().getBytes(StandardCharsets.UTF_8);
                digest.update((source.name() + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Source> concat(List<Source> closed, List<Source> files) {
        List<Source> all = new ArrayList<>(closed);
        all.addAll(files);
        return all;
    }
}
