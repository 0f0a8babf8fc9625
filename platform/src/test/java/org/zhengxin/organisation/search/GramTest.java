package org.zhengxin.organisation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class GramTest {
    @Test
    void terms_ofTheVocabulary_haveGramsOfTheirOwn() throws Exception {
        List<Integer> grams = new ArrayList<>();
        JsonNode terms = YAMLMapper.builder()
                .build()
                .readTree(new ClassPathResource("organisation/vocabulary.yaml").getInputStream());
        terms.get("kinds").forEach(term -> grams.add(Gram.kind(term.get("code").asString())));
        terms.get("statuses")
                .forEach(term -> grams.add(Gram.status(term.get("code").asString())));
        assertThat(grams).hasSizeGreaterThan(15).doesNotHaveDuplicates();
    }

    @Test
    void differentThings_neverShareAGram() {
        Set<Integer> grams = new HashSet<>();
        int expected = 0;
        for (int c = '一'; c < '一' + 3_000; c++) {
            grams.add(Gram.single(c));
            grams.add(Gram.pair(c, '有'));
            grams.add(Gram.region(400_000 + c - '一'));
            expected += 3;
        }
        for (int a = 0; a < Syllables.MOST; a++) {
            grams.add(Gram.syllables(a, Syllables.MOST - 1));
            grams.add(Gram.firstSyllable(a));
            expected += 2;
        }
        for (int a = 0; a <= Gram.OTHER; a++) {
            grams.add(Gram.initials(a, Gram.END, Gram.OTHER));
            grams.add(Gram.firstInitials(a, Gram.OTHER));
            expected += 2;
        }
        assertThat(grams).hasSize(expected);
    }
}
