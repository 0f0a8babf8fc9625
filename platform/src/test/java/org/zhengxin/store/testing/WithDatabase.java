package org.zhengxin.store.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a database of its own with all migrations applied. Test methods and constructors may take a {@code
 * DataSource}, {@code JdbcClient}, {@code JdbcTemplate} or {@code TransactionTemplate}; together with
 * {@code @SpringBootTest} the application uses that database and a data directory of its own (the parameters then come
 * from this extension unless they are {@code @Autowired}).
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(DatabaseExtension.class)
public @interface WithDatabase {}
