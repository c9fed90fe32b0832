"""How do templates read and print values? As Jinja does, in fewer steps."""

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape


def printed(value: object) -> str:
    """Return the value as it stands in HTML: escaped, unless it is markup.

    The same text as `escape`, which makes a `Markup` of each: most values have nothing to escape.
    """
    if type(value) is Markup:
        return value
    if type(value) is str and not (
        "&" in value or "<" in value or ">" in value or "'" in value or '"' in value
    ):
        return value
    return escape(value)


class PrintingGenerator(CodeGenerator):
    """Jinja's compiler of templates, whose code reads attributes itself and prints by `printed`."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        """Write the module of a template; its functions look `escape` up when they are called."""
        super().visit_Template(node, frame)
        self.writeline(f"from {printed.__module__} import {printed.__name__} as escape")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write the reading of an attribute; one that is not there is looked for by Jinja."""
        self.write("(found if (found := getattr(of := ")
        self.visit(node.node, frame)
        self.write(f", {node.attr!r}, missing)) is not missing")
        self.write(f" else environment.getattr(of, {node.attr!r}))")
