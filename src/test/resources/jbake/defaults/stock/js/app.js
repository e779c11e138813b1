// comment
var a  =  1;
