package org.zhengxin.store.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** Makes {@link WithDatabase} work together with Spring's tests. */
final class DatabaseContextCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        Class<?> annotated = DatabaseContextCustomizer.annotated(testClass);
        return annotated.isAnnotationPresent(WithDatabase.class) ? new DatabaseContextCustomizer(annotated) : null;
    }
}
