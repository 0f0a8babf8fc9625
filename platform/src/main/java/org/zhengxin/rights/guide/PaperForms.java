package org.zhengxin.rights.guide;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The forms that can be downloaded (文书模板清单). Their texts are data. */
@Component
class PaperForms {
    private static final String FILE = "rights/templates.yaml";

    private final List<PaperForm> forms;

    PaperForms() throws IOException {
        byte[] source = new ClassPathResource(FILE).getContentAsByteArray();
        this.forms = List.of(new YAMLMapper().readValue(source, PaperForm[].class));
        Set<String> ids = new HashSet<>();
        for (PaperForm form : forms) {
            if (!ids.add(form.id())) {
                throw new IllegalStateException("The form " + form.id() + " stands twice");
            }
        }
    }

    List<PaperForm> all() {
        return forms;
    }

    Optional<PaperForm> find(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }
}
