package org.zhengxin.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Our own static files (静态资源), read once at the start: what stands below {@code assets} on the class path. The parts
 * below {@code assets/site} are served as one style sheet, {@code site.css}, in the order of their names.
 */
@Component
public class Assets {

    private static final String ROOT = "/assets/";
    private static final String PARTS = "site/";
    private static final String SHEET = "site.css";

    private final Map<String, Asset> assets = new TreeMap<>();

    Assets() {
        Map<String, byte[]> files = files();
        StringBuilder sheet = new StringBuilder();
        files.forEach((name, content) -> {
            if (name.startsWith(PARTS)) {
                sheet.append(new String(content, StandardCharsets.UTF_8)).append('\n');
            } else {
                assets.put(name, Asset.of(content));
            }
        });
        assets.put(SHEET, Asset.of(sheet.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * A file.
     *
     * @param content its bytes
     * @param version changes with the content; sixteen hexadecimal digits
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to the answer, never compared
    public record Asset(byte[] content, String version) {

        private static Asset of(byte[] content) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
                return new Asset(content, HexFormat.of().formatHex(digest, 0, 8));
            } catch (NoSuchAlgorithmException everyPlatformHasIt) {
                throw new IllegalStateException(everyPlatformHasIt);
            }
        }
    }

    /** Returns the address of a file, which changes with its content so that browsers may keep it for long. */
    public String address(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("There is no asset " + name));
        return ROOT + name + "?v=" + asset.version();
    }

    /** Finds a file by its name below {@code /assets/}. */
    public Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private static Map<String, byte[]> files() {
        try {
            Map<String, byte[]> files = new TreeMap<>();
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:assets/**");
            for (Resource file : Arrays.stream(found)
                    .filter(Resource::isReadable)
                    .sorted(Comparator.comparing(Resource::getDescription))
                    .toList()) {
                files.put(name(file), file.getContentAsByteArray());
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Resource file) throws IOException {
        String address = URLDecoder.decode(file.getURL().getPath(), StandardCharsets.UTF_8);
        return address.substring(address.lastIndexOf(ROOT) + ROOT.length());
    }
}
