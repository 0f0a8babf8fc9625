package org.zhengxin.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A problem with a stable code (已登记的问题), as the enumerations of the modules list theirs; its name is the code. */
public interface KnownProblem {

    /** Returns the stable code. */
    String name();

    /** Returns what belongs to it. */
    Said said();

    /**
     * What belongs to a problem.
     *
     * @param status of the answer
     * @param meaning what it says
     * @param action what can be done about it
     */
    record Said(HttpStatus status, Text meaning, Text action) {}

    /** Returns the problem to throw. */
    default ProblemException exception() {
        return exception(Map.of());
    }

    /** Returns the problem to throw, with a further member; never what was sent. */
    default ProblemException exception(String member, Object value) {
        return exception(Map.of(member, value));
    }

    /** Returns the problem to throw, with further members. */
    default ProblemException exception(Map<String, Object> members) {
        return new ProblemException(name(), said().status(), said().meaning(), members);
    }

    /** Returns what the page of codes says of some. */
    static List<CodeDocumentation.DocumentedCode> documented(KnownProblem... problems) {
        return Arrays.stream(problems)
                .map(problem -> new CodeDocumentation.DocumentedCode(
                        problem.name(), problem.said().meaning(), problem.said().action()))
                .toList();
    }
}
