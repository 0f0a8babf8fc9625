/**
 * Readers (读取器): turn an upload into a stream of sheets and rows, whatever its format, in bounded memory.
 *
 * <p>The format is told from the content. Blank rows are left out, their numbers are kept. Hidden sheets are passed over
 * and named: nobody who looked at the workbook has seen them, and templates keep the lists of their drop-downs there.
 * Hidden rows and columns are read: a filter hides rows that are meant. The value of merged cells stands in the first of
 * them alone, as in the file. A number is plain digits, filled up with zeros where its format asks for it; a day is ISO
 * 8601 where the cell shows a day; a percentage is the number (0.125); a formula is its stored result.
 */
@ApplicationModule(
        displayName = "Table",
        allowedDependencies = {})
@NullMarked
package org.zhengxin.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
