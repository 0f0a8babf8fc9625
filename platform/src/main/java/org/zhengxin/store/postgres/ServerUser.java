package org.zhengxin.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhengxin.store.StoreException;

/**
 * As whom PostgreSQL's programs run: they refuse to run as root.
 *
 * @param prefix words to put before a command
 * @param user number of the user that must own the server's files
 * @param group number of its group
 */
record ServerUser(List<String> prefix, int user, int group) {

    private static final int ROOT = 0;
    private static final List<String> PREFERRED = List.of("zhengxin", "postgres", "nobody");

    /**
     * Finds a user that can run the programs: ourselves unless we are root; else one without rights; else, when that one
     * cannot enter (a closed home directory above), ourselves inside a user namespace, where root looks like nobody.
     *
     * @param directory holds the cluster
     */
    static ServerUser choose(Path directory, Programs programs) throws IOException {
        int user = number(Path.of("/proc/self"), "uid");
        if (user != ROOT) {
            return new ServerUser(List.of(), user, number(Path.of("/proc/self"), "gid"));
        }
        ServerUser plain = unprivileged();
        if (plain.canRun(programs, directory)) {
            return plain;
        }
        ServerUser namespace = new ServerUser(List.of("unshare", "--user"), ROOT, ROOT);
        if (namespace.canRun(programs, directory)) {
            return namespace;
        }
        throw new StoreException(
                ("PostgreSQL does not run as root, and no other user can enter %s: choose a data directory"
                                + " that is not below a closed home directory, such as /var/lib/zhengxin, or run as an ordinary user.")
                        .formatted(directory));
    }

    /** Gives the server's files to this user if they belong to another one. */
    void own(Path path) throws IOException {
        if (number(path, "uid") != user) {
            Trees.give(path, user, group);
        }
    }

    private boolean canRun(Programs programs, Path directory) {
        return succeeds("test", "-x", directory.toString())
                && succeeds(programs.program("postgres").toString(), "--version");
    }

    private boolean succeeds(String... words) {
        return Command.of(words).under(prefix).run().succeeded();
    }

    private static ServerUser unprivileged() throws IOException {
        Map<String, String[]> accounts = Files.readAllLines(Path.of("/etc/passwd")).stream()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length >= 4)
                .collect(Collectors.toMap(fields -> fields[0], fields -> fields, (first, second) -> first));
        String[] account = PREFERRED.stream()
                .filter(accounts::containsKey)
                .findFirst()
                .map(accounts::get)
                .orElseThrow(
                        () -> new StoreException("PostgreSQL does not run as root: create a user named zhengxin."));
        List<String> prefix = List.of(
                "setpriv", "--reuid=" + account[2], "--regid=" + account[3], "--clear-groups", "--no-new-privs");
        return new ServerUser(prefix, Integer.parseInt(account[2]), Integer.parseInt(account[3]));
    }

    private static int number(Path path, String attribute) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:" + attribute);
    }
}
