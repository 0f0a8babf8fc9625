package org.zhengxin.table;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The relations of a part of an Office package: which other parts it uses, as what. */
record OoxmlRelations(List<Relation> relations) {

    private static final int MAX_RELATIONS = 10_000;

    /**
     * One relation.
     *
     * @param id name by which the part refers to it
     * @param type last word of its type, such as worksheet or styles
     * @param path path of the other part in the package
     */
    record Relation(String id, String type, String path) {}

    /** Reads the relations of a part; the package's own if the path is empty. */
    static OoxmlRelations of(ZipPackage zip, String partPath) throws IOException {
        int slash = partPath.lastIndexOf('/') + 1;
        String path = partPath.substring(0, slash) + "_rels/" + partPath.substring(slash) + ".rels";
        List<Relation> relations = new ArrayList<>();
        if (zip.file(path) == null) {
            return new OoxmlRelations(relations);
        }
        try (XmlCursor xml = XmlCursor.of(zip.stream(path), FileProblemCode.BROKEN_WORKBOOK)) {
            while (xml.nextStart()) {
                String target = xml.depth() == 2 && xml.name().equals("Relationship") ? target(xml, partPath) : null;
                if (target != null && relations.size() < MAX_RELATIONS) {
                    String type = xml.attributeOrEmpty("Type");
                    relations.add(new Relation(
                            xml.attributeOrEmpty("Id"), type.substring(type.lastIndexOf('/') + 1), target));
                }
            }
        }
        return new OoxmlRelations(relations);
    }

    /** Returns the path of the first part used as something, or null. */
    @Nullable
    String pathOfType(String type) {
        return relations.stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::path)
                .findFirst()
                .orElse(null);
    }

    /** Returns a relation by its name, or null. */
    @Nullable
    Relation byId(String id) {
        return relations.stream()
                .filter(relation -> relation.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String target(XmlCursor xml, String partPath) {
        String target = xml.attribute("Target");
        if (target == null || "External".equals(xml.attribute("TargetMode"))) {
            return null;
        }
        try {
            URI base = new URI(null, null, "/" + partPath, null);
            String path = base.resolve(new URI(null, null, target, null)).getPath();
            return path.startsWith("/") ? path.substring(1) : path;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
