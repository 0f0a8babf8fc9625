package org.zhengxin.catalog.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengxin.catalog.Group;
import org.zhengxin.catalog.Text;

/**
 * The closed lists (封闭清单): groups, fields of the lists of seriously dishonest entities, what is never collected, and
 * how columns about persons are known. They are read from the application itself, never from a city's directory.
 */
final class ClosedLists {

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Text> listingFields = new LinkedHashMap<>();
    private final List<Forbidden> forbidden = new ArrayList<>();
    private final List<String> personHeaders = new ArrayList<>();

    void read(Block file) {
        for (Block block : file.blocks("groups")) {
            groups.put(block.text("code"), new Group(block.text("code"), block.words()));
            block.finish();
        }
        for (Block block : file.blocks("listing-fields")) {
            listingFields.put(block.text("code"), block.words());
            block.finish();
        }
        for (Block block : file.blocks("forbidden")) {
            forbidden.add(new Forbidden(
                    block.words(),
                    block.list("words"),
                    block.list("except"),
                    Values.flag(block, "unless-a-document-confirms-it")));
            block.finish();
        }
        personHeaders.addAll(file.list("person-headers"));
        file.finish();
    }

    Optional<Group> group(Block block, String key) {
        String code = block.text(key);
        if (!groups.containsKey(code)) {
            block.problem(key, "“" + code + "” is no group of the national catalogue");
        }
        return Optional.ofNullable(groups.get(code));
    }

    List<Text> listingFields(Block block, String key) {
        List<Text> fields = new ArrayList<>();
        for (String code : block.list(key)) {
            Text field = listingFields.get(code);
            if (field == null) {
                block.problem(key, "“" + code + "” is none of the fields in which the law allows such lists");
            } else {
                fields.add(field);
            }
        }
        return fields;
    }

    List<Forbidden> forbidden() {
        return forbidden;
    }

    List<Group> groups() {
        return List.copyOf(groups.values());
    }

    List<String> personHeaders() {
        return List.copyOf(personHeaders);
    }
}
