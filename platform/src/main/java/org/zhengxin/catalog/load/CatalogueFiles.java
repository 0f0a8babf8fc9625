package org.zhengxin.catalog.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.zhengxin.catalog.Release;

/** Finds the files of a release: those that come with the application, and a city's own beside them. */
public final class CatalogueFiles {

    private static final String SHIPPED = "classpath:catalog/";

    private CatalogueFiles() {}

    /**
     * Reads the shipped release together with the files of a city.
     *
     * @param directory the directory with the city's own {@code .yaml} files, or null
     * @throws org.zhengxin.catalog.CatalogueException when anything is not sound
     * @throws UncheckedIOException when a file cannot be read
     */
    public static Release load(@Nullable Path directory) {
        try {
            List<Source> files = new ArrayList<>(shipped("*.yaml"));
            files.addAll(shipped("kinds/*.yaml"));
            if (directory != null) {
                files.addAll(own(directory));
            }
            return CatalogueLoader.load(shipped("closed/*.yaml"), files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Source> shipped(String pattern) throws IOException {
        List<Source> sources = new ArrayList<>();
        String folder = pattern.substring(0, pattern.lastIndexOf('/') + 1);
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(SHIPPED + pattern)) {
            sources.add(new Source(
                    "catalog/" + folder + resource.getFilename(), resource.getContentAsString(StandardCharsets.UTF_8)));
        }
        sources.sort(Comparator.comparing(Source::name));
        return sources;
    }

    private static List<Source> own(Path directory) throws IOException {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> paths = Files.list(directory)) {
            for (Path path : paths.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                sources.add(new Source(path.getFileName().toString(), Files.readString(path)));
            }
        }
        return sources;
    }
}
