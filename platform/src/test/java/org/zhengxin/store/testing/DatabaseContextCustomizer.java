package org.zhengxin.store.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Points the application under test to the test class's database and to a data directory of its own. */
record DatabaseContextCustomizer(Class<?> annotated) implements ContextCustomizer {

    /** Returns the class that carries the annotation: the class itself, or the one around it. */
    static Class<?> annotated(Class<?> testClass) {
        Class<?> candidate = testClass;
        while (candidate.getEnclosingClass() != null && !candidate.isAnnotationPresent(WithDatabase.class)) {
            candidate = candidate.getEnclosingClass();
        }
        return candidate;
    }

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        TestDatabase database = TestServer.get().of(annotated);
        TestPropertyValues.of(
                        "zhengxin.database.url=" + database.address().url(),
                        "zhengxin.database.username=" + database.address().username(),
                        "zhengxin.database.password=" + database.address().password(),
                        "zhengxin.data=" + database.dataDirectory(),
                        "spring.datasource.hikari.minimum-idle=0",
                        "spring.datasource.hikari.maximum-pool-size=8")
                .applyTo(context);
    }
}
