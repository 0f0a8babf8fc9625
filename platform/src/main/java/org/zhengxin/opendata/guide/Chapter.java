package org.zhengxin.opendata.guide;

import java.util.List;
import java.util.Map;
import org.zhengxin.web.Text;

/**
 * A chapter of the guide (章节).
 *
 * @param id its fragment identifier
 */
record Chapter(String id, Text title, List<Text> text, List<Example> examples) {

    /**
     * A command that can be run, and what it answers.
     *
     * @param form of the answer: {@code json}, or {@code headers}
     * @param answer shortened
     * @param takes what later commands need, by its name: where it stands in the answer, a JSON pointer or a header
     */
    record Example(String id, Text text, String command, String form, String answer, Map<String, String> takes) {}
}
