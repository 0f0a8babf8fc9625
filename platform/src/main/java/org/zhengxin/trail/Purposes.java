package org.zhengxin.trail;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Role;
import org.zhengxin.web.Text;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The purposes that there are (查阅目的清单), from {@code trail/purposes.yaml}. */
@Component
public class Purposes {
    private final Map<String, Purpose> byId = new LinkedHashMap<>();

    Purposes() throws IOException {
        List<Line> lines = new YAMLMapper()
                .readValue(
                        new ClassPathResource("trail/purposes.yaml").getContentAsByteArray(), new TypeReference<>() {});
        for (Line line : lines) {
            Purpose purpose = new Purpose(line.id, Text.of(line.zh, line.en), line.caseNumber, line.roles);
            if (byId.put(line.id, purpose) != null) {
                throw new IllegalStateException("The purpose " + line.id + " stands twice");
            }
        }
    }

    private record Line(String id, String zh, String en, boolean caseNumber, Set<Role> roles) {}

    /** Returns all, in the order in which a choice shows them. */
    public Collection<Purpose> all() {
        return List.copyOf(byId.values());
    }

    /** Returns those for which a role may read. */
    public List<Purpose> of(Role role) {
        return byId.values().stream()
                .filter(purpose -> purpose.roles().contains(role))
                .toList();
    }

    /** Returns the one with an id. */
    public Optional<Purpose> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
