# Counts the text that a document has Asciidoctor write again and again, before it is written: a few bytes can ask for more than
# any memory holds. `$kb_repeated` receives the number of bytes and the path and number of the line, which need not be known; it
# ends the conversion when there are too many.
module ProgrammeKb
  # The elements around the text of a cell, of a column, or of a link.
  ELEMENTS = 100
  # Larger numbers do not fit a number of Java.
  MOST = 1 << 40

  def self.repeat bytes, place = nil
    $kb_repeated.accept [bytes, MOST].min, [place&.path, place&.lineno] if bytes > 0
  end

  module Attributes
    def sub_attributes text, opts = {}
      values = @document.attributes
      bytes = 0
      text.scan(/\{([[:word:]-]+)\}/) {|name,| bytes += values[name.downcase].to_s.bytesize }
      ProgrammeKb.repeat bytes, (self == @document ? @reader&.cursor : (source_location if respond_to? :source_location))
      super
    end
  end

  module Cells
    def close_cell eol = false
      repeated = @cellspecs.first&.[]('repeatcol').to_i
      ProgrammeKb.repeat repeated * (@buffer.bytesize + ELEMENTS), @reader.cursor_before_mark if repeated > 1
      super
    end
  end

  module Blocks
    def parse_colspecs records
      columns = records.scan(/(?:\A|[,;])\s*(\d+)(?:\*|\s*\z)/).sum {|number,| number.to_i }
      ProgrammeKb.repeat columns * ELEMENTS
      super
    end

    def adjust_indentation! lines, indent_size = 0, tab_size = 0
      if indent_size > 0 || tab_size > 0
        tabs = tab_size > 0 ? lines.sum {|line| line.count "\t" } : 0
        ProgrammeKb.repeat lines.size * [indent_size, 0].max + tabs * tab_size
      end
      super
    end
  end

  module References
    def convert
      # Drawings within a line are published as images, too; the documents of JBake have no source map.
      %w(inline-option interactive-option).each {|option| remove_attr option } if context == :image && document.sourcemap
      converted = super
      ProgrammeKb.repeat converted.bytesize, parent.source_location if type == :xref
      converted
    end
  end
end

Asciidoctor::AbstractNode.prepend ProgrammeKb::Attributes
Asciidoctor::Table::ParserContext.prepend ProgrammeKb::Cells
Asciidoctor::Parser.singleton_class.prepend ProgrammeKb::Blocks
Asciidoctor::Inline.prepend ProgrammeKb::References
