package org.zhengxin.content.library;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Fills a new folder (首次装入): with the guides everywhere, with invented news where the whole register is invented.
 * A folder that is there is the operator's own and is never written to.
 */
@Component
class Seeding {

    private final boolean samples;

    Seeding(ContentProperties properties, Environment environment) {
        Boolean chosen = properties.samples();
        boolean demonstration = !environment.getProperty("zhengxin.demo.empty", Boolean.class, false)
                && !environment.containsProperty("zhengxin.database.url");
        this.samples = chosen != null ? chosen : demonstration;
    }

    /** Makes the folder, whole or not at all; throws {@link IOException} if it cannot be written. */
    void seed(Path folder) throws IOException {
        Path making = folder.resolveSibling(folder.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(making);
        Files.createDirectories(making);
        copy("content/guides/", making);
        if (samples) {
            copy("content/samples/", making);
        }
        Files.move(making, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(String from, Path to) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:" + from + "**")) {
            String address = URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
            String name = address.substring(address.lastIndexOf(from) + from.length());
            if (!file.isReadable() || name.isEmpty() || name.endsWith("/")) {
                continue;
            }
            Path target = to.resolve(name);
            Files.createDirectories(target.getParent());
            try (InputStream in = file.getInputStream()) {
                Files.copy(in, target);
            }
        }
    }
}
