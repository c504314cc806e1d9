"""The HTML that Markdown makes, as the site shows it."""

from kb.site.html import aligned, with_column_names, with_labels


def test_a_task_is_the_label_of_its_box() -> None:
    html = '<li class="task-list-item"><input type="checkbox"/> Read <a href="x">it</a></li>'
    wanted = '<li class="task-list-item"><label><input type="checkbox"> Read <a href="x">it</a></label></li>'
    assert with_labels(html) == wanted


def test_cells_are_aligned_by_class() -> None:
    html = '<th id="x" style="text-align: right;">a</th><td>the code <code>style="text-align: right;"</code></td>'
    assert aligned(html) == html.replace(' style="text-align: right;">a', ' class="kb-right">a')


def test_cells_carry_their_columns_names() -> None:
    head = '<table>\n<tr>\n<th>a</th>\n<th class="kb-left">“<em>b</em>” &lt; "c"</th>\n</tr>\n'
    html = head + '<tr>\n<td id="x">1</td>\n<td>2</td>\n</tr>\n</table><p>the code <code>td</code></p>'
    assert with_column_names(html) == html.replace("<td>2", '<td data-label="“b” &lt; &quot;c&quot;">2')
