package org.zhengxin.catalog.load;

import java.util.ArrayList;
import java.util.List;
import org.zhengxin.catalog.CatalogueException;

/** Collects everything that is wrong with a release, so that it is said once and whole. */
final class Problems {

    /**
     * A line of a file.
     *
     * @param file the file's name
     * @param line the line, from 1
     */
    record Place(String file, int line) {}

    private final List<String> found = new ArrayList<>();

    void add(Place place, String message) {
        found.add(place.file() + ":" + place.line() + ": " + message);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new CatalogueException(found);
        }
    }
}
