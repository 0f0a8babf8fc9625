package org.zhengxin.verifier;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where a log is served (日志来源): an address, or a directory of the same layout. */
interface Source {

    /**
     * Returns what stands at a path below it; empty if nothing does.
     *
     * @param most how many bytes it may have
     * @throws Stop if it cannot be read, or is longer
     */
    Optional<byte[]> read(String path, int most);

    /** Returns what stands there, which must. */
    default byte[] need(String path, int most) {
        return read(path, most).orElseThrow(() -> Stop.unreadable(Sentence.NOTHING_AT, path, this));
    }

    /** Opens what a user names: http and https are addresses, all else is a directory. */
    static Source of(String named, Limits limits) {
        String lower = named.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://")
                ? new Web(address(named), limits)
                : new Directory(Path.of(named));
    }

    /** An address without a path means the log of the register there. */
    private static URI address(String named) {
        try {
            URI uri = new URI(named);
            String path = uri.getRawPath().replaceAll("/+$", "");
            if (uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null) {
                throw Stop.wrongUse(Sentence.NO_ADDRESS, named);
            }
            return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + (path.isEmpty() ? "/log" : path) + "/");
        } catch (java.net.URISyntaxException e) {
            throw Stop.wrongUse(Sentence.NO_ADDRESS, named);
        }
    }
}
